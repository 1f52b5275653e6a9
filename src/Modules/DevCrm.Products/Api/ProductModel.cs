using System;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using DevCrm.Api.Resources;
using DevCrm.Products.Models;

namespace DevCrm.Products.Api;

/// <summary>A product as programs see it.</summary>
public sealed class ProductModel : IApiModel
{
    [ReadOnly(true)]
    public string Id { get; set; } = "";

    [Required]
    [StringLength(255)]
    public string Name { get; set; } = "";

    [Required]
    [Description("3 to 5 capital letters, with which licence numbers and keys begin.")]
    public string Code { get; set; } = "";

    [Required]
    [Description("Its part of web addresses: lower-case letters, digits and hyphens.")]
    public string Slug { get; set; } = "";

    public string Summary { get; set; } = "";

    [Description("Markdown.")]
    public string Description { get; set; } = "";

    public ProductVisibility Visibility { get; set; }

    [Description("The one account that may see a private product.")]
    public string? AccountId { get; set; }

    [ReadOnly(true)]
    public DateTime? CreatedAt { get; set; }

    [ReadOnly(true)]
    public DateTime? UpdatedAt { get; set; }
}
