var builder = WebApplication.CreateBuilder(args);

#if ORCHARDCORE
InitialPassword.Provide(builder);
#endif
builder.Services.AddOrchardCms().AddSetupFeatures("OrchardCore.AutoSetup");

var app = builder.Build();

app.UseOrchardCore();

await app.RunAsync();

/// <summary>The host's entry point, public so that tests can start it in their own process.</summary>
public partial class Program;
