using OrchardCore.DisplayManagement.Views;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.ViewModels;

/// <summary>The mail with the link to choose a new password.</summary>
public class LostPasswordViewModel : ShapeViewModel
{
    public LostPasswordViewModel() => Metadata.Type = "TemplateUserLostPassword";

    public User User { get; set; } = new();

    public string LostPasswordUrl { get; set; } = "";
}
