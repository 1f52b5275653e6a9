using System.Text.Json.Serialization;
using DevCrm.Client.Proofs;
using DevCrm.Client.Storage;
using DevCrm.Client.Updates;

namespace DevCrm.Client.Wire;

/// <summary>Reads and writes what goes over the wire and to the disk, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(ProgramRequest))]
[JsonSerializable(typeof(ProgramReply))]
[JsonSerializable(typeof(ProofClaims))]
[JsonSerializable(typeof(FileClaims))]
[JsonSerializable(typeof(JwsHeader))]
[JsonSerializable(typeof(JsonWebKeys))]
[JsonSerializable(typeof(StoredState))]
[JsonSerializable(typeof(List<UsageSample>))]
[JsonSerializable(typeof(AvailableUpdate))]
internal sealed partial class WireJson : JsonSerializerContext;
