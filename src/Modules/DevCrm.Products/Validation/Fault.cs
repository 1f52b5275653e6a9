namespace DevCrm.Products.Validation;

/// <summary>A broken rule and the field it is about.</summary>
public sealed record Fault(string Field, string Message);
