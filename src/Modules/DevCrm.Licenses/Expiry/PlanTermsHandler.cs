using System.Threading.Tasks;
using DevCrm.Products;
using DevCrm.Products.Models;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Environment.Shell.Scope;

namespace DevCrm.Licenses.Expiry;

/// <summary>When a plan's grace days change, the dates of its licences do.</summary>
public sealed class PlanTermsHandler : ContentHandlerBase
{
    public override Task PublishedAsync(PublishContentContext context)
    {
        if (context.ContentItem.ContentType == ProductsConstants.PlanType
            && context.PreviousItem is { } previous
            && GraceDays(previous) != GraceDays(context.ContentItem))
        {
            var planId = context.ContentItem.ContentItemId;
            ShellScope.AddDeferredTask(scope => scope.ServiceProvider.GetRequiredService<LicenseRescheduler>().RunAsync(planId));
        }

        return Task.CompletedTask;
    }

    private static int GraceDays(ContentItem item) => item.TryGet<PlanPart>(out var plan) ? plan.GraceDays : 0;
}
