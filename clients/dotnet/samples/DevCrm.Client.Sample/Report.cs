namespace DevCrm.Client.Sample;

/// <summary>Says how things stand in a line.</summary>
internal static class Report
{
    public static string Of(LicenseState state)
    {
        var what = state.IsLicensed ? "Licensed" : "Not licensed";
        var number = state.License is { } license ? $", {license.Id} ({license.Plan})" : "";
        var until = state.TrustedUntil is { } end ? $", without the site until {end:u}" : "";
        var fault = state.Fault is { } text ? $". {text}" : "";

        return $"{what}: {state.Code}, {state.Source}{number}{until}{fault}";
    }
}
