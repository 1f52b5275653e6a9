using System.Threading.Tasks;
using DevCrm.Products.Models;
using DevCrm.Products.Validation;
using OrchardCore.ContentManagement.Handlers;

namespace DevCrm.Products.Handlers;

/// <summary>Checks a product however it is made.</summary>
public sealed class ProductPartHandler : ContentPartHandler<ProductPart>
{
    private readonly ProductChecks _checks;

    public ProductPartHandler(ProductChecks checks) => _checks = checks;

    public override async Task ValidatingAsync(ValidateContentContext context, ProductPart part)
    {
        foreach (var fault in await _checks.CheckAsync(part))
        {
            context.Fail(fault.Message, nameof(ProductPart) + "." + fault.Field);
        }
    }
}
