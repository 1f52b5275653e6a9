namespace DevCrm.Accounts.Models;

/// <summary>Where post goes; the country is kept on the account because tax depends on it.</summary>
public class PostalAddress
{
    public string Line1 { get; set; } = "";

    public string Line2 { get; set; } = "";

    public string PostalCode { get; set; } = "";

    public string City { get; set; } = "";

    public string Region { get; set; } = "";
}
