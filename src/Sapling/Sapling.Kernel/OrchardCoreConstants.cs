namespace OrchardCore;

/// <summary>Names and positions that several parts agree on.</summary>
public static class OrchardCoreConstants
{
    /// <summary>The roles every site has.</summary>
    public static class Roles
    {
        public const string Administrator = "Administrator";
        public const string Editor = "Editor";
        public const string Moderator = "Moderator";
        public const string Author = "Author";
        public const string Contributor = "Contributor";
        public const string Authenticated = "Authenticated";
        public const string Anonymous = "Anonymous";
    }

    /// <summary>The display types content and shapes are built for.</summary>
    public static class DisplayType
    {
        public const string Detail = "Detail";
    }

    /// <summary>Positions of what has to come before or after the rest.</summary>
    public static class ConfigureOrder
    {
        public const int InfrastructureService = int.MinValue + 100;
    }
}
