namespace DevCrm.Accounts.Services;

/// <summary>A field and what is wrong with it.</summary>
public readonly record struct AccountFault(string Field, string Message);
