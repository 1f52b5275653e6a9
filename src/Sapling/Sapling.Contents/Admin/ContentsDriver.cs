using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.ViewModels;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Security.Permissions;

namespace Sapling.Contents.Admin;

/// <summary>The facts and buttons every item has in lists and editors of the admin.</summary>
public sealed class ContentsDriver(IContentDefinitionManager definitions, IAuthorizationService authorization, IHttpContextAccessor http) : ContentDisplayDriver
{
    public override IDisplayResult? Display(ContentItem model, BuildDisplayContext context)
    {
        if (context.DisplayType != "SummaryAdmin")
        {
            return null;
        }

        return Combine(
            Item("ContentsTags_SummaryAdmin", model).Location("SummaryAdmin", "Tags:10"),
            Item("ContentsMeta_SummaryAdmin", model).Location("SummaryAdmin", "Meta:20"),
            Item("ContentsButtonEdit_SummaryAdmin", model).Location("SummaryAdmin", "Actions:10").RenderWhen(() => MayAsync(CommonPermissions.EditContent, model)),
            Item("ContentsButtonActions_SummaryAdmin", model).Location("SummaryAdmin", "ActionsMenu:10"));
    }

    public override async Task<IDisplayResult?> EditAsync(ContentItem model, BuildEditorContext context)
    {
        if (await definitions.GetTypeDefinitionAsync(model.ContentType) is not { } type)
        {
            return null;
        }

        var results = new List<IDisplayResult>
        {
            Item("Content_PublishButton", model).Location("Actions:10").RenderWhen(() => MayAsync(CommonPermissions.PublishContent, model)),
        };
        if (type.IsDraftable())
        {
            results.Add(Item("Content_SaveDraftButton", model).Location("Actions:20"));
        }

        return await CombineAsync(results);
    }

    public override Task<IDisplayResult?> UpdateAsync(ContentItem model, UpdateEditorContext context) => EditAsync(model, context);

    private ShapeResult Item(string shapeType, ContentItem item) => Initialize<ContentItemViewModel>(shapeType, view => view.ContentItem = item);

    private Task<bool> MayAsync(Permission permission, ContentItem item) =>
        http.HttpContext is { } context ? authorization.AuthorizeAsync(context.User, permission, item) : Task.FromResult(false);
}
