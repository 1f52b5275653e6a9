using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DevCrm.Api.ViewModels;

/// <summary>The form of a new key.</summary>
public class ApiKeyViewModel
{
    [Required]
    [StringLength(100)]
    public string? Name { get; set; }

    public List<string> Scopes { get; set; } = [];

    /// <summary>The first day on which the key is no longer valid, in UTC.</summary>
    [DataType(DataType.Date)]
    public DateTime? Expires { get; set; }

    [BindNever]
    public IReadOnlyList<string> KnownScopes { get; set; } = [];
}

/// <summary>A key just made, with its token.</summary>
public class ApiKeyCreatedViewModel
{
    public string Name { get; set; } = "";

    public string Token { get; set; } = "";
}
