using System.Threading.Tasks;
using DevCrm.Accounts.ViewModels;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Workflows.Display;

namespace DevCrm.Accounts.Workflows;

/// <summary>Shows any event of ours.</summary>
public abstract class CrmEventDisplayDriver<TEvent> : ActivityDisplayDriver<TEvent>
    where TEvent : CrmEvent
{
    public override Task<IDisplayResult?> DisplayAsync(TEvent activity, BuildDisplayContext context) =>
        CombineAsync(
            Initialize<ActivityCardViewModel>("CrmActivity_Fields_Thumbnail", card => card.Fill(activity, activity.Description)).Location("Thumbnail", "Content"),
            Initialize<ActivityCardViewModel>("CrmActivity_Fields_Design", card => card.Fill(activity, activity.Description)).Location("Design", "Content"));
}
