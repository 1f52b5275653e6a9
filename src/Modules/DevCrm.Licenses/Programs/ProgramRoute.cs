namespace DevCrm.Licenses.Programs;

/// <summary>What a program asks for.</summary>
internal enum ProgramRoute
{
    Validate,
    Activate,
    Heartbeat,
    Deactivate,
    Checkout,
    Usage,
}

/// <summary>The words for them, in addresses and logs.</summary>
internal static class ProgramRoutes
{
    public static string NameOf(ProgramRoute route) => route switch
    {
        ProgramRoute.Validate => "validate",
        ProgramRoute.Activate => "activate",
        ProgramRoute.Heartbeat => "heartbeat",
        ProgramRoute.Deactivate => "deactivate",
        ProgramRoute.Checkout => "checkout",
        _ => "usage",
    };
}
