using System.Text.Json;
using System.Text.Json.Serialization;
using DevCrm.Licenses.Files;

namespace DevCrm.Licenses.Programs;

/// <summary>The JSON of programs, with code generated for it at compile time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.Never, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(ProgramRequest))]
[JsonSerializable(typeof(ProgramAnswer))]
[JsonSerializable(typeof(ProvenAnswer))]
[JsonSerializable(typeof(CheckoutAnswer))]
[JsonSerializable(typeof(UsageAnswer))]
[JsonSerializable(typeof(ProofClaims))]
[JsonSerializable(typeof(LicenseFileClaims))]
[JsonSerializable(typeof(JwsHeader))]
[JsonSerializable(typeof(JsonWebKeySet))]
internal sealed partial class ProgramJson : JsonSerializerContext;
