using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Notify;
using Sapling.Contents.Definitions;
using YesSql;

namespace Sapling.Contents.ContentTypes;

/// <summary>Makes and changes content types in the admin.</summary>
[Area("OrchardCore.ContentTypes")]
public sealed partial class AdminController(
    IContentDefinitionManager definitions,
    IAuthorizationService authorization,
    IUpdateModelAccessor updater,
    ISession session,
    INotifier notifier,
    IHtmlLocalizer<AdminController> H) : Controller
{
    [Admin("ContentTypes", "ContentTypes")]
    public IActionResult Index() => RedirectToAction(nameof(List));

    [Admin("ContentTypes/List", "ListContentTypes")]
    public async Task<IActionResult> List() =>
        await authorization.AuthorizeAsync(User, ContentTypesPermissions.View)
            ? View((await definitions.ListTypeDefinitionsAsync()).OrderBy(type => type.DisplayName, StringComparer.CurrentCulture).ToList())
            : Forbid();

    [Admin("ContentTypes/Create", "CreateContentType")]
    public async Task<IActionResult> Create() => await MayEditAsync() ? View(new ContentTypeModel()) : Forbid();

    [HttpPost, ActionName(nameof(Create))]
    [Admin("ContentTypes/Create")]
    public async Task<IActionResult> CreatePOST(ContentTypeModel model)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        model.DisplayName = model.DisplayName?.Trim();
        model.Name = model.Name?.Trim();
        if (string.IsNullOrEmpty(model.DisplayName))
        {
            ModelState.AddModelError(nameof(model.DisplayName), H["The display name is required."].Value);
        }

        if (string.IsNullOrEmpty(model.Name) || !DefinitionNames.IsValid(model.Name))
        {
            ModelState.AddModelError(nameof(model.Name), H["The technical name must start with a letter and hold letters, digits and underscores only."].Value);
        }
        else if (await definitions.LoadTypeDefinitionAsync(model.Name) is not null)
        {
            ModelState.AddModelError(nameof(model.Name), H["A type with the same technical name exists already."].Value);
        }

        if (!ModelState.IsValid)
        {
            return View(nameof(Create), model);
        }

        await definitions.AlterPartDefinitionAsync(model.Name!, static _ => { });
        await definitions.AlterTypeDefinitionAsync(model.Name!, type => type
            .DisplayedAs(model.DisplayName!).Creatable().Listable().Draftable().Versionable().Securable().WithPart(model.Name!));
        await notifier.SuccessAsync(H["The \"{0}\" content type has been created.", model.DisplayName!]);
        return RedirectToAction(nameof(Edit), new { id = model.Name });
    }

    [Admin("ContentTypes/Edit/{id}", "EditContentType")]
    public async Task<IActionResult> Edit(string id)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        if (await definitions.GetTypeDefinitionAsync(id) is not { } type)
        {
            return NotFound();
        }

        var settings = type.GetSettings();
        return View(new ContentTypeModel
        {
            Definition = type,
            Name = type.Name,
            DisplayName = type.DisplayName,
            Description = settings.Description,
            Category = settings.Category,
            Stereotype = settings.Stereotype,
            Creatable = settings.Creatable,
            Listable = settings.Listable,
            Draftable = settings.Draftable,
            Versionable = settings.Versionable,
            Securable = settings.Securable,
        });
    }

    [HttpPost, ActionName(nameof(Edit))]
    [Admin("ContentTypes/Edit/{id}")]
    public async Task<IActionResult> EditPOST(string id, ContentTypeModel model)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        if (await definitions.LoadTypeDefinitionAsync(id) is not { } type)
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(model.DisplayName))
        {
            ModelState.AddModelError(nameof(model.DisplayName), H["The display name is required."].Value);
        }

        if (!ModelState.IsValid)
        {
            model.Definition = type;
            return View(nameof(Edit), model);
        }

        await definitions.AlterTypeDefinitionAsync(type.Name, builder => Apply(builder, type, model));
        if (await definitions.LoadPartDefinitionAsync(type.Name) is { } own && own.Fields.Any())
        {
            await definitions.AlterPartDefinitionAsync(own.Name, builder =>
            {
                foreach (var field in own.Fields.Where(field => model.FieldPositions.ContainsKey(field.Name)))
                {
                    builder.WithField(field.Name, one => one.WithPosition(model.FieldPositions[field.Name]?.Trim() ?? ""));
                }
            });
        }

        await notifier.SuccessAsync(H["\"{0}\" settings have been saved.", model.DisplayName!]);
        return RedirectToAction(nameof(Edit), new { id = type.Name });
    }

    [HttpPost]
    [Admin("ContentTypes/Delete/{id}", "DeleteContentType")]
    public async Task<IActionResult> Delete(string id)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        if (await definitions.LoadTypeDefinitionAsync(id) is not { } type)
        {
            return NotFound();
        }

        await definitions.DeleteTypeDefinitionAsync(type.Name);
        await notifier.SuccessAsync(H["\"{0}\" has been removed. Its content items stay in the database.", type.DisplayName]);
        return RedirectToAction(nameof(List));
    }

    private static void Apply(ContentTypeDefinitionBuilder builder, ContentTypeDefinition type, ContentTypeModel model)
    {
        builder.DisplayedAs(model.DisplayName!.Trim()).MergeSettings<ContentTypeSettings>(settings =>
        {
            settings.Description = model.Description;
            settings.Category = model.Category;
            settings.Stereotype = string.IsNullOrWhiteSpace(model.Stereotype) ? null : model.Stereotype.Trim();
            settings.Creatable = model.Creatable;
            settings.Listable = model.Listable;
            settings.Draftable = model.Draftable;
            settings.Versionable = model.Versionable;
            settings.Securable = model.Securable;
        });
        foreach (var part in type.Parts.Where(part => model.PartPositions.ContainsKey(part.Name)))
        {
            builder.WithPart(part.Name, part.PartDefinition, one => one.WithPosition(model.PartPositions[part.Name]?.Trim() ?? ""));
        }
    }

    private Task<bool> MayEditAsync() => authorization.AuthorizeAsync(User, ContentTypesPermissions.Edit);
}
