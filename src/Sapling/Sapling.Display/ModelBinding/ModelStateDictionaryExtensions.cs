using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OrchardCore.Mvc.ModelBinding;

public static class ModelStateDictionaryExtensions
{
    /// <summary>Adds an error to a field of a driver's form.</summary>
    public static void AddModelError(this ModelStateDictionary modelState, string prefix, string key, string errorMessage)
        => modelState.AddModelError(Join(prefix, key), errorMessage);

    public static void BindValidationResult(this ModelStateDictionary modelState, string prefix, ValidationResult item)
    {
        var members = item.MemberNames.DefaultIfEmpty("");
        foreach (var member in members)
        {
            modelState.AddModelError(Join(prefix, member), item.ErrorMessage ?? "");
        }
    }

    public static void BindValidationResults(this ModelStateDictionary modelState, string prefix, IEnumerable<ValidationResult> validationResults)
    {
        foreach (var result in validationResults)
        {
            modelState.BindValidationResult(prefix, result);
        }
    }

    private static string Join(string prefix, string key)
        => string.IsNullOrEmpty(prefix) ? key : string.IsNullOrEmpty(key) ? prefix : $"{prefix}.{key}";
}
