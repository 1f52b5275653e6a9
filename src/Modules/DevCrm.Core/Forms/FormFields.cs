using System;
using System.ComponentModel.DataAnnotations;
using System.Linq;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace DevCrm.Core.Forms;

/// <summary>
/// In our view models a reference type without a question mark says what the code holds, not what a form must send: what is
/// required says so with an attribute. Models of other modules stay as they are.
/// </summary>
internal sealed class FormFields : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        if (context.Key.ContainerType?.Assembly.GetName().Name?.StartsWith("DevCrm.", StringComparison.Ordinal) != true
            || context.Attributes.OfType<RequiredAttribute>().Any())
        {
            return;
        }

        var validators = context.ValidationMetadata.ValidatorMetadata;
        foreach (var implied in validators.OfType<RequiredAttribute>().ToArray())
        {
            validators.Remove(implied);
            context.ValidationMetadata.IsRequired = null;
        }
    }
}
