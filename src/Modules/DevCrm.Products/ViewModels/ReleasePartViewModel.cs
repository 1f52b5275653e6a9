using System;
using System.Collections.Generic;
using DevCrm.Products.Models;
using DevCrm.Products.Services;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DevCrm.Products.ViewModels;

/// <summary>The editor of a release.</summary>
public class ReleasePartViewModel
{
    public string? ProductId { get; set; }

    public string? Version { get; set; }

    public string? Channel { get; set; }

    public bool Yanked { get; set; }

    public DateTime? ReleasedUtc { get; set; }

    public string? Notes { get; set; }

    public string? RequiredEntitlements { get; set; }

    /// <summary>Ids of packages to take out with this save.</summary>
    public List<string> RemovedPackages { get; set; } = [];

    [BindNever]
    public IReadOnlyList<Package> Packages { get; set; } = [];

    [BindNever]
    public IReadOnlyList<Choice> Products { get; set; } = [];

    [BindNever]
    public ReleaseStatus Status { get; set; }

    [BindNever]
    public string ContentItemId { get; set; } = "";

    /// <summary>Packages belong to a stored release; a new one is saved first.</summary>
    [BindNever]
    public bool IsNew { get; set; }
}
