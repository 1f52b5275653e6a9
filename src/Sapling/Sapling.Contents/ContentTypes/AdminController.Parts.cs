using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.DisplayManagement.Notify;
using Sapling.Contents.Definitions;

namespace Sapling.Contents.ContentTypes;

// Parts of types, and fields of a type's own part.
public sealed partial class AdminController
{
    [Admin("ContentTypes/AddPartsTo/{id}", "AddPartsToContentType")]
    public async Task<IActionResult> AddPartsTo(string id)
    {
        var type = await FindAsync(id);
        return type is null ? await DenyAsync() : View("AddDefinition", new AddDefinitionModel { Type = type, IsPart = true, Kinds = await PartsForAsync(type) });
    }

    [HttpPost, ActionName(nameof(AddPartsTo))]
    [Admin("ContentTypes/AddPartsTo/{id}")]
    public async Task<IActionResult> AddPartsToPOST(string id, AddDefinitionModel model)
    {
        if (await FindAsync(id) is not { } type)
        {
            return await DenyAsync();
        }

        model.Kinds = await PartsForAsync(type);
        var part = model.Kinds.Contains(model.Kind ?? "") ? await definitions.LoadPartDefinitionAsync(model.Kind!) : null;
        var name = part?.IsReusable() == true && !string.IsNullOrWhiteSpace(model.Name) ? model.Name.Trim() : part?.Name;
        if (part is null)
        {
            ModelState.AddModelError(nameof(model.Kind), H["Choose a part."].Value);
        }
        else if (!DefinitionNames.IsValid(name!) || type.Parts.Any(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            ModelState.AddModelError(nameof(model.Name), H["The name is not valid or taken already."].Value);
        }

        if (!ModelState.IsValid)
        {
            (model.Type, model.IsPart) = (type, true);
            return View("AddDefinition", model);
        }

        await definitions.AlterTypeDefinitionAsync(type.Name, builder => builder.WithPart(name!, part!.Name, one =>
        {
            if (!string.IsNullOrWhiteSpace(model.DisplayName))
            {
                one.WithDisplayName(model.DisplayName.Trim());
            }

            one.WithPosition(part.DefaultPosition() ?? "");
        }));
        await notifier.SuccessAsync(H["The \"{0}\" part has been added.", name!]);
        return RedirectToAction(nameof(Edit), new { id = type.Name });
    }

    [HttpPost]
    [Admin("ContentTypes/{id}/ContentParts/{name}/Remove", "RemovePart")]
    public async Task<IActionResult> RemovePart(string id, string name)
    {
        if (await FindAsync(id) is not { } type || type.Parts.All(part => part.Name != name))
        {
            return await DenyAsync();
        }

        await definitions.AlterTypeDefinitionAsync(type.Name, builder => builder.RemovePart(name));
        await notifier.SuccessAsync(H["The \"{0}\" part has been removed.", name]);
        return RedirectToAction(nameof(Edit), new { id = type.Name });
    }

    [Admin("ContentTypes/{id}/ContentParts/{name}/Edit", "EditTypePart")]
    public async Task<IActionResult> EditTypePart(string id, string name)
    {
        if (await FindAsync(id) is not { } type || type.Parts.FirstOrDefault(one => one.Name == name) is not { } part)
        {
            return await DenyAsync();
        }

        var settings = part.GetSettings<ContentTypePartSettings>();
        return View("EditDefinition", new DefinitionModel
        {
            Title = $"{type.DisplayName}: {part.DisplayName()}",
            TypeName = type.Name,
            DisplayName = settings.DisplayName,
            Description = settings.Description,
            Editor = settings.Editor,
            DisplayMode = settings.DisplayMode,
            Settings = await Editor.BuildAsync(part, updater.ModelUpdater),
        });
    }

    [HttpPost, ActionName(nameof(EditTypePart))]
    [Admin("ContentTypes/{id}/ContentParts/{name}/Edit")]
    public async Task<IActionResult> EditTypePartPOST(string id, string name, DefinitionModel model)
    {
        if (await FindAsync(id) is not { } type || type.Parts.FirstOrDefault(one => one.Name == name) is not { } part)
        {
            return await DenyAsync();
        }

        await definitions.AlterTypeDefinitionAsync(type.Name, builder => builder.WithPartAsync(part.Name, part.PartDefinition, async one =>
        {
            one.MergeSettings<ContentTypePartSettings>(settings =>
                (settings.DisplayName, settings.Description, settings.Editor, settings.DisplayMode) = (model.DisplayName, model.Description, model.Editor, model.DisplayMode));
            model.Settings = await Editor.UpdateAsync(part, one, updater.ModelUpdater);
        }));
        return await SavedAsync(model, type, $"{type.DisplayName}: {part.DisplayName()}");
    }

    [Admin("ContentTypes/AddFieldsTo/{id}", "AddFieldsTo")]
    public async Task<IActionResult> AddFieldTo(string id)
    {
        var type = await FindAsync(id);
        return type is null ? await DenyAsync() : View("AddDefinition", new AddDefinitionModel { Type = type, Kinds = FieldKinds });
    }

    [HttpPost, ActionName(nameof(AddFieldTo))]
    [Admin("ContentTypes/AddFieldsTo/{id}")]
    public async Task<IActionResult> AddFieldToPOST(string id, AddDefinitionModel model)
    {
        if (await FindAsync(id) is not { } type)
        {
            return await DenyAsync();
        }

        model.Kinds = FieldKinds;
        var name = model.Name?.Trim() ?? "";
        var own = await definitions.LoadPartDefinitionAsync(type.Name);
        if (!model.Kinds.Contains(model.Kind ?? ""))
        {
            ModelState.AddModelError(nameof(model.Kind), H["Choose a kind of field."].Value);
        }

        if (name.Length == 0 || !DefinitionNames.IsValid(name))
        {
            ModelState.AddModelError(nameof(model.Name), H["The technical name must start with a letter and hold letters, digits and underscores only."].Value);
        }
        else if (own?.Fields.Any(field => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase)) == true)
        {
            ModelState.AddModelError(nameof(model.Name), H["A field with the same technical name exists already."].Value);
        }

        if (!ModelState.IsValid)
        {
            model.Type = type;
            return View("AddDefinition", model);
        }

        await definitions.AlterPartDefinitionAsync(type.Name, part => part.WithField(name, field => field
            .OfType(model.Kind!).WithDisplayName(string.IsNullOrWhiteSpace(model.DisplayName) ? name : model.DisplayName.Trim())));
        if (type.Parts.All(part => part.Name != type.Name))
        {
            await definitions.AlterTypeDefinitionAsync(type.Name, builder => builder.WithPart(type.Name));
        }

        await notifier.SuccessAsync(H["The field \"{0}\" has been added.", name]);
        return RedirectToAction(nameof(EditField), new { id = type.Name, name });
    }

    [Admin("ContentParts/{id}/Fields/{name}/Edit", "EditField")]
    public async Task<IActionResult> EditField(string id, string name)
    {
        if (await FindAsync(id) is not { } type || await FieldAsync(type, name) is not { } field)
        {
            return await DenyAsync();
        }

        var settings = field.GetSettings<ContentPartFieldSettings>();
        return View("EditDefinition", new DefinitionModel
        {
            Title = $"{type.DisplayName}: {field.DisplayName()}",
            TypeName = type.Name,
            DisplayName = settings.DisplayName,
            Description = settings.Description,
            Editor = settings.Editor,
            DisplayMode = settings.DisplayMode,
            Settings = await Editor.BuildAsync(field, updater.ModelUpdater),
        });
    }

    [HttpPost, ActionName(nameof(EditField))]
    [Admin("ContentParts/{id}/Fields/{name}/Edit")]
    public async Task<IActionResult> EditFieldPOST(string id, string name, DefinitionModel model)
    {
        if (await FindAsync(id) is not { } type || await FieldAsync(type, name) is not { } field)
        {
            return await DenyAsync();
        }

        await definitions.AlterPartDefinitionAsync(type.Name, part => part.WithFieldAsync(field.Name, async one =>
        {
            one.MergeSettings<ContentPartFieldSettings>(settings =>
                (settings.DisplayName, settings.Description, settings.Editor, settings.DisplayMode) = (model.DisplayName, model.Description, model.Editor, model.DisplayMode));
            model.Settings = await Editor.UpdateAsync(field, one, updater.ModelUpdater);
        }));
        return await SavedAsync(model, type, $"{type.DisplayName}: {field.DisplayName()}");
    }

    [HttpPost]
    [Admin("ContentParts/{id}/Fields/{name}/Remove", "RemoveFieldFrom")]
    public async Task<IActionResult> RemoveFieldFrom(string id, string name)
    {
        if (await FindAsync(id) is not { } type || await FieldAsync(type, name) is null)
        {
            return await DenyAsync();
        }

        await definitions.AlterPartDefinitionAsync(type.Name, part => part.RemoveField(name));
        await notifier.SuccessAsync(H["The field \"{0}\" has been removed.", name]);
        return RedirectToAction(nameof(Edit), new { id = type.Name });
    }

    private DefinitionEditor Editor => HttpContext.RequestServices.GetRequiredService<DefinitionEditor>();

    private List<string> FieldKinds => HttpContext.RequestServices.GetRequiredService<IOptions<ContentOptions>>().Value.Fields.Keys.Order().ToList();

    private async Task<IActionResult> SavedAsync(DefinitionModel model, ContentTypeDefinition type, string title)
    {
        if (!ModelState.IsValid)
        {
            await session.CancelAsync();
            model.Title = title;
            model.TypeName = type.Name;
            return View("EditDefinition", model);
        }

        await notifier.SuccessAsync(H["The settings have been saved."]);
        return RedirectToAction(nameof(Edit), new { id = type.Name });
    }

    private async Task<ContentTypeDefinition?> FindAsync(string id) => await MayEditAsync() ? await definitions.LoadTypeDefinitionAsync(id) : null;

    private async Task<IActionResult> DenyAsync() => await MayEditAsync() ? NotFound() : Forbid();

    private async Task<ContentPartFieldDefinition?> FieldAsync(ContentTypeDefinition type, string name) =>
        (await definitions.LoadPartDefinitionAsync(type.Name))?.Fields.FirstOrDefault(field => field.Name == name);

    private async Task<List<string>> PartsForAsync(ContentTypeDefinition type) =>
        (await definitions.LoadPartDefinitionsAsync())
            .Where(part => part.IsAttachable() && (part.IsReusable() || type.Parts.All(one => one.PartDefinition.Name != part.Name)))
            .Select(part => part.Name).Order().ToList();
}
