// The database lies below the content root, and watching that for changed settings costs work at every write. Arguments can still ask for it.
var builder = WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]);

#if ORCHARDCORE
InitialPassword.Provide(builder);
#endif
builder.Services.AddOrchardCms().AddSetupFeatures("OrchardCore.AutoSetup");

var app = builder.Build();

app.UseOrchardCore();

await app.RunAsync();

/// <summary>The host's entry point, public so that tests can start it in their own process.</summary>
public partial class Program;
