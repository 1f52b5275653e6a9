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
