using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using DevCrm.Api.Resources;
using DevCrm.Products.Models;

namespace DevCrm.Products.Api;

/// <summary>A release as programs see it. Its packages are uploaded in the admin.</summary>
public sealed class ReleaseModel : IApiModel
{
    [ReadOnly(true)]
    public string Id { get; set; } = "";

    [ReadOnly(true)]
    public string Name { get; set; } = "";

    [Required]
    public string ProductId { get; set; } = "";

    [Required]
    [Description("By Semantic Versioning 2.")]
    public string Version { get; set; } = "";

    public string Channel { get; set; } = ProductsConstants.DefaultChannel;

    [Description("Draft until it is set to Published; Yanked withdraws it.")]
    public ReleaseStatus Status { get; set; }

    [Description("The date that the end of licences is compared with; set at the first publication when there is none.")]
    public DateTime? ReleasedAt { get; set; }

    [Description("Markdown.")]
    public string Notes { get; set; } = "";

    [Description("A licence needs all of them.")]
    public List<string> RequiredEntitlements { get; set; } = [];

    [ReadOnly(true)]
    public List<PackageModel> Packages { get; set; } = [];

    [ReadOnly(true)]
    public DateTime? CreatedAt { get; set; }

    [ReadOnly(true)]
    public DateTime? UpdatedAt { get; set; }
}

/// <summary>A file of a release.</summary>
public sealed class PackageModel
{
    [Description("GET /api/v1/downloads/{id} is the file.")]
    public string Id { get; set; } = "";

    public string FileName { get; set; } = "";

    public string Platform { get; set; } = "";

    public string ContentType { get; set; } = "";

    public long Size { get; set; }

    [Description("Lower-case hexadecimal.")]
    public string Sha256 { get; set; } = "";

    [Description("Lower-case hexadecimal.")]
    public string Sha512 { get; set; } = "";

    public DateTime UploadedAt { get; set; }
}
