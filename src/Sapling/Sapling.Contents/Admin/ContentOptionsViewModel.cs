using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Routing;
using OrchardCore.ContentManagement;
using OrchardCore.DisplayManagement.ModelBinding;
using YesSql;

namespace OrchardCore.Contents.ViewModels
{
    /// <summary>What a list of content items shows, in which order.</summary>
    public class ContentOptionsViewModel
    {
        public string? SearchText { get; set; }

        public string? SelectedContentType { get; set; }

        public ContentsOrder OrderBy { get; set; }

        public ContentsStatus ContentsStatus { get; set; } = ContentsStatus.Latest;

        public ContentsBulkAction BulkAction { get; set; }

        [BindNever]
        public RouteValueDictionary RouteValues { get; set; } = [];

        [BindNever]
        public List<SelectListItem> ContentTypeOptions { get; set; } = [];

        [BindNever]
        public List<SelectListItem> ContentStatuses { get; set; } = [];

        [BindNever]
        public List<SelectListItem> ContentSorts { get; set; } = [];

        [BindNever]
        public List<SelectListItem> ContentsBulkAction { get; set; } = [];

        [BindNever]
        public List<SelectListItem> CreatableTypes { get; set; } = [];
    }

    /// <summary>The order of a list.</summary>
    public enum ContentsOrder
    {
        Modified,
        Published,
        Created,
        Title,
    }

    /// <summary>Which versions a list shows.</summary>
    public enum ContentsStatus
    {
        Draft,
        Published,
        AllVersions,
        Latest,
        Owner,
    }

    /// <summary>What is done to the chosen items.</summary>
    public enum ContentsBulkAction
    {
        None,
        PublishNow,
        Unpublish,
        Remove,
    }
}

namespace OrchardCore.Contents.Services
{
    using OrchardCore.Contents.ViewModels;

    /// <summary>Narrows the admin's list of content items, for example to what someone may know of.</summary>
    public interface IContentsAdminListFilter
    {
        Task FilterAsync(ContentOptionsViewModel model, IQuery<ContentItem> query, IUpdateModel updater);
    }
}
