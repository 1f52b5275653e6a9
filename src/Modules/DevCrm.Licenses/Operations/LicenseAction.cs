namespace DevCrm.Licenses.Operations;

/// <summary>What staff do to licences. The names are in addresses.</summary>
public enum LicenseAction
{
    Suspend,
    Reinstate,
    Revoke,
    Renew,
    Extend,
    Upgrade,
    Transfer,
    RegenerateKey,
}
