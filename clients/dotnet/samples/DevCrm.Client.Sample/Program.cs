using DevCrm.Client;
using DevCrm.Client.Hosting;
using DevCrm.Client.Sample;

// A program that is licensed. Its settings come from the environment, so that the key is in no file and no process list:
//   LICENSE_SITE=https://licenses.example.com/ LICENSE_PRODUCT=ENT LICENSE_KEY=… dotnet run -- run
// LICENSE_PUBLIC_KEY is the site's key set (its /.well-known/jwks.json); a real program carries it in its code.
if (Settings.Read() is not { } options)
{
    Console.Error.WriteLine("Set LICENSE_SITE and LICENSE_PRODUCT, and LICENSE_KEY or LICENSE_FILE.");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

using var client = new DevCrmClient(options);
client.StateChanged += (_, state) => Console.WriteLine(Report.Of(state));

try
{
    switch (args.FirstOrDefault() ?? "run")
    {
        case "run":
            return await RunAsync();
        case "validate":
            return (await client.ValidateAsync(cancellationToken: stop.Token)).IsLicensed ? 0 : 1;
        case "offline":
            return (await client.CheckOfflineAsync(cancellationToken: stop.Token)).IsLicensed ? 0 : 1;
        case "checkout":
            var checkedOut = await client.CheckOutAsync(TimeSpan.FromDays(30), stop.Token);
            Console.WriteLine(checkedOut.IsDone ? $"The program may run without a network until {checkedOut.EndsAt:u}." : checkedOut.State.Fault ?? "No file.");
            return checkedOut.IsDone ? 0 : 1;
        case "update":
            var check = await client.CheckForUpdateAsync(cancellationToken: stop.Token);
            Console.WriteLine(check.Update is { } update ? $"Version {update.Version} is there." : check.Fault ?? "Up to date.");
            return 0;
        case "deactivate":
            var deactivation = await client.DeactivateAsync(stop.Token);
            Console.WriteLine(deactivation.IsDone ? "This machine's unit is free." : $"Not done: {deactivation.Fault ?? deactivation.Code}");
            return deactivation.IsDone ? 0 : 1;
        default:
            Console.Error.WriteLine("run, validate, offline, checkout, update or deactivate");
            return 2;
    }
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 130;
}

// Activate at every start (the same machine takes one unit however often), stay in touch, and gate features.
async Task<int> RunAsync()
{
    var state = await client.ActivateAsync(cancellationToken: stop.Token);
    if (!state.IsLicensed)
    {
        return 1;
    }

    await using var heartbeat = LicenseHeartbeat.Start(client);
    Console.WriteLine(state.Allows("sso") ? "Single sign-on is on." : "Single sign-on is not part of this licence.");
    await client.RecordUsageAsync("units", 1, stop.Token);

    // The program's work would be here. Whenever it matters, client.Current tells how things stand.
    await Task.Delay(Settings.WorkTime, stop.Token);

    return client.Current is { IsLicensed: true } ? 0 : 1;
}
