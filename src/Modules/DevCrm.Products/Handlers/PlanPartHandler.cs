using System.Threading.Tasks;
using DevCrm.Products.Models;
using DevCrm.Products.Validation;
using OrchardCore.ContentManagement.Handlers;

namespace DevCrm.Products.Handlers;

/// <summary>Checks a plan however it is made.</summary>
public sealed class PlanPartHandler : ContentPartHandler<PlanPart>
{
    private readonly PlanChecks _checks;

    public PlanPartHandler(PlanChecks checks) => _checks = checks;

    public override async Task ValidatingAsync(ValidateContentContext context, PlanPart part)
    {
        foreach (var fault in await _checks.CheckAsync(part))
        {
            context.Fail(fault.Message, nameof(PlanPart) + "." + fault.Field);
        }
    }
}
