using System.Collections.Generic;
using OrchardCore.ContentManagement;

namespace DevCrm.Accounts.Models;

/// <summary>A person at one or more accounts; the name is the content item's title.</summary>
public class ContactPart : ContentPart
{
    public List<string> Emails { get; set; } = [];

    public List<string> Phones { get; set; } = [];

    public List<ContactRole> Roles { get; set; } = [];
}
