using System;
using System.Xml;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace DevCrm.Core.Time;

/// <summary>Reads how far the application's clock is moved; never in production.</summary>
internal static class ClockOffset
{
    internal const string Key = "DevCrm:Clock:Offset";

    public static TimeSpan Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var text = configuration[Key];
        if (string.IsNullOrWhiteSpace(text) || !(environment.IsDevelopment() || environment.IsEnvironment("Testing")))
        {
            return TimeSpan.Zero;
        }

        try
        {
            return XmlConvert.ToTimeSpan(text.Trim());
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw new InvalidOperationException($"{Key} is '{text}', which is not an ISO 8601 duration such as P30D or -PT6H.", exception);
        }
    }
}
