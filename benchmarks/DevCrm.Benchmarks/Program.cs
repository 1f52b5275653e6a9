using DevCrm.Benchmarks;

var (options, fault) = BenchmarkOptions.Parse(args);
try
{
    return options?.Command switch
    {
        "validate" => await ValidateBenchmark.RunAsync(options),
        "activate" => await ActivateBenchmark.RunAsync(options),
        "expiry" => await ExpiryBenchmark.RunAsync(options),
        "bare" => await BareServer.RunAsync(),
        "site" => await SiteProcess.ServeAsync(),
        _ => BenchmarkOptions.Usage(fault),
    };
}
catch (TimeoutException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
