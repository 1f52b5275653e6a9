using System.Collections.Generic;
using DevCrm.Accounts.Models;
using DevCrm.Portal.Services;

namespace DevCrm.Portal.ViewModels;

public class ColleaguesViewModel
{
    public PortalAccount Visitor { get; set; } = null!;

    public IReadOnlyList<ColleagueViewModel> Colleagues { get; set; } = [];

    public IReadOnlyList<Invitation> Invitations { get; set; } = [];

    public string? Email { get; set; }

    public PortalRole InviteRole { get; set; } = PortalRole.Member;
}

public sealed record ColleagueViewModel(string UserId, string UserName, PortalRole Role);
