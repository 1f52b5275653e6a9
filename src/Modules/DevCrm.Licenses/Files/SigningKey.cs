using System;
using System.Text.Json.Serialization;
using YesSql.Indexes;

namespace DevCrm.Licenses.Files;

/// <summary>A key of proofs and licence files. Its private half is encrypted by Data Protection.</summary>
public class SigningKey
{
    public string KeyId { get; set; } = "";

    /// <summary>PKCS #8, encrypted, Base64.</summary>
    public string ProtectedPrivateKey { get; set; } = "";

    /// <summary>The public point's coordinates, Base64url.</summary>
    public string X { get; set; } = "";

    public string Y { get; set; } = "";

    public DateTime CreatedUtc { get; set; }

    /// <summary>Compromised: what it signed is no longer believed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTime? WithdrawnUtc { get; set; }
}

/// <summary>Makes the ids of keys unique.</summary>
public class SigningKeyIndex : MapIndex
{
    public string KeyId { get; set; } = "";
}

/// <summary>Keeps <see cref="SigningKeyIndex"/>.</summary>
public sealed class SigningKeyIndexProvider : IndexProvider<SigningKey>
{
    public override void Describe(DescribeContext<SigningKey> context) =>
        context.For<SigningKeyIndex>().Map(key => new SigningKeyIndex { KeyId = key.KeyId });
}
