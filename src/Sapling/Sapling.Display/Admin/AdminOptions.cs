namespace OrchardCore.Admin
{
    public class AdminOptions
    {
        private string _adminUrlPrefix = "Admin";

        /// <summary>First segment of the admin's addresses.</summary>
        public string AdminUrlPrefix
        {
            get => _adminUrlPrefix;
            set => _adminUrlPrefix = value.Trim(' ', '/');
        }
    }
}

namespace OrchardCore.Admin.Models
{
    public class AdminSettings
    {
        public bool DisplayMenuFilter { get; set; }

        public bool DisplayThemeToggler { get; set; } = true;
    }
}
