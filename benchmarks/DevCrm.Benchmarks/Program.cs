using DevCrm.Benchmarks;

var options = BenchmarkOptions.Parse(args);
try
{
    return options?.Command switch
    {
        "validate" => await ValidateBenchmark.RunAsync(options),
        "activate" => await ActivateBenchmark.RunAsync(options),
        "expiry" => await ExpiryBenchmark.RunAsync(options),
        "bare" => await BareServer.RunAsync(),
        "site" => await SiteProcess.ServeAsync(),
        _ => BenchmarkOptions.Usage(),
    };
}
catch (TimeoutException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
