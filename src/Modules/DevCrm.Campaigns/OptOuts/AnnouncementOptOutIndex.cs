using YesSql.Indexes;

namespace DevCrm.Campaigns.OptOuts;

/// <summary>Finds who unsubscribed.</summary>
public sealed class AnnouncementOptOutIndex : MapIndex
{
    public string UserId { get; set; } = "";
}

/// <summary>Keeps <see cref="AnnouncementOptOutIndex"/>.</summary>
public sealed class AnnouncementOptOutIndexProvider : IndexProvider<AnnouncementOptOut>
{
    public override void Describe(DescribeContext<AnnouncementOptOut> context) =>
        context.For<AnnouncementOptOutIndex>().Map(optOut => new AnnouncementOptOutIndex { UserId = optOut.UserId });
}
