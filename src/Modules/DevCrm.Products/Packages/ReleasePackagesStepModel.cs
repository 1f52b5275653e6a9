using System.Collections.Generic;

namespace DevCrm.Products.Packages;

/// <summary>The recipe step as it is written.</summary>
public class ReleasePackagesStepModel
{
    public List<PackageModel> Packages { get; set; } = [];

    /// <summary>One zip file with the names and texts of its entries.</summary>
    public class PackageModel
    {
        public string ReleaseId { get; set; } = "";

        public string FileName { get; set; } = "";

        public string Platform { get; set; } = "any";

        public Dictionary<string, string> Entries { get; set; } = [];
    }
}
