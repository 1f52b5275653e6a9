using System.Collections.Generic;
using DevCrm.Products.Models;
using DevCrm.Products.Services;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DevCrm.Products.ViewModels;

/// <summary>The editor of a product.</summary>
public class ProductPartViewModel
{
    public string? Code { get; set; }

    public string? Slug { get; set; }

    public string? Summary { get; set; }

    public string? Description { get; set; }

    public ProductVisibility Visibility { get; set; }

    public string? AccountId { get; set; }

    [BindNever]
    public IReadOnlyList<Choice> Accounts { get; set; } = [];
}
