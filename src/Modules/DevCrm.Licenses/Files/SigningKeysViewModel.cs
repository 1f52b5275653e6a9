using System.Collections.Generic;

namespace DevCrm.Licenses.Files;

/// <summary>The signing keys.</summary>
public class SigningKeysViewModel
{
    public IReadOnlyList<SigningKeyInfo> Keys { get; set; } = [];
}
