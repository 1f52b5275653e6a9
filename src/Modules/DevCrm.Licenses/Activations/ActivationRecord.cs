using System.Data.Common;
using System.Text.Json;

namespace DevCrm.Licenses.Activations;

/// <summary>An activation as a row: read from one, and written as one of <see cref="JsonRows"/>.</summary>
internal static class ActivationRecord
{
    /// <summary>The columns of <see cref="ActivationTables.Select"/>.</summary>
    public static Activation Read(DbDataReader row) => new()
    {
        ActivationId = row.GetString(0),
        LicenseId = row.GetString(1),
        Fingerprint = row.GetString(2),
        Slot = row.GetInt32(3),
        Name = Text(row, 4),
        Platform = Text(row, 5),
        Address = Text(row, 6),
        ActivatedUtc = Milliseconds.ToUtc(row.GetInt64(7)),
        LeaseEndsUtc = row.IsDBNull(8) ? null : Milliseconds.ToUtc(row.GetInt64(8)),
        SeenUtc = row.IsDBNull(9) ? null : Milliseconds.ToUtc(row.GetInt64(9)),
    };

    /// <summary>For <see cref="ActivationTables.Add"/>.</summary>
    public static void Write(Utf8JsonWriter json, Activation activation)
    {
        json.WriteStringValue(activation.ActivationId);
        json.WriteStringValue(activation.LicenseId);
        json.WriteStringValue(activation.FingerprintKey);
        json.WriteStringValue(activation.Fingerprint);
        json.WriteNumberValue(activation.Slot);
        json.WriteStringValue(activation.Name);
        json.WriteStringValue(activation.Platform);
        json.WriteStringValue(activation.Address);
        json.WriteNumberValue(Milliseconds.Of(activation.ActivatedUtc));
        if (Milliseconds.Of(activation.LeaseEndsUtc) is { } end)
        {
            json.WriteNumberValue(end);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
