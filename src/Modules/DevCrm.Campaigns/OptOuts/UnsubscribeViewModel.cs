namespace DevCrm.Campaigns.OptOuts;

/// <summary>Whether someone gets announcements.</summary>
public class UnsubscribeViewModel
{
    public string Token { get; set; } = "";

    public string Email { get; set; } = "";

    public bool OptedOut { get; set; }
}
