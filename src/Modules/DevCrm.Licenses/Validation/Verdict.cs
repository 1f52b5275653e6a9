using DevCrm.Licenses.Models;

namespace DevCrm.Licenses.Validation;

/// <summary>What was decided: whether the licence is valid for what was asked, the code, and the licence's status at that moment.</summary>
internal readonly record struct Verdict(bool Valid, string Code, LicenseStatus Status);
