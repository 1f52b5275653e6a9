using System;
using YesSql.Indexes;

namespace DevCrm.Core.SignIns;

/// <summary>Finds attempts to sign in by name, user, address, outcome and time. Names are in capitals.</summary>
public class SignInRecordIndex : MapIndex
{
    public DateTime CreatedUtc { get; set; }

    public string Outcome { get; set; } = "";

    public string TypedName { get; set; } = "";

    public string? UserName { get; set; }

    public string? UserId { get; set; }

    public string? Address { get; set; }
}

/// <summary>Keeps <see cref="SignInRecordIndex"/>.</summary>
public sealed class SignInRecordIndexProvider : IndexProvider<SignInRecord>
{
    public override void Describe(DescribeContext<SignInRecord> context) =>
        context.For<SignInRecordIndex>().Map(record => new SignInRecordIndex
        {
            CreatedUtc = record.CreatedUtc,
            Outcome = record.Outcome.ToString(),
            TypedName = record.TypedName.ToUpperInvariant(),
            UserName = record.UserName?.ToUpperInvariant(),
            UserId = record.UserId,
            Address = record.Address,
        });
}
