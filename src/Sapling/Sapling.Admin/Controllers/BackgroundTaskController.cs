using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.BackgroundTasks;
using OrchardCore.BackgroundTasks.Services;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;
using Sapling.Admin.ViewModels;

namespace Sapling.Admin.Controllers;

[Area("OrchardCore.BackgroundTasks"), Feature("OrchardCore.BackgroundTasks")]
public sealed class BackgroundTaskController(
    IEnumerable<IBackgroundTask> tasks,
    IBackgroundTaskSettingsProvider settingsProvider,
    BackgroundTaskManager manager,
    IAuthorizationService authorization,
    INotifier notifier,
    IHtmlLocalizer<BackgroundTaskController> htmlLocalizer,
    IStringLocalizer<BackgroundTaskController> stringLocalizer) : Controller
{
    private readonly IHtmlLocalizer H = htmlLocalizer;
    private readonly IStringLocalizer S = stringLocalizer;

    [Admin("BackgroundTasks", "BackgroundTasks")]
    public async Task<IActionResult> Index()
    {
        if (!await IsAllowedAsync())
        {
            return this.ChallengeOrForbid();
        }

        var entries = new List<BackgroundTaskEntry>();
        foreach (var task in tasks)
        {
            entries.Add(new BackgroundTaskEntry(await settingsProvider.GetSettingsAsync(task), task.GetDefaultSettings().Schedule));
        }

        return View(entries.OrderBy(entry => entry.Settings.Title, StringComparer.CurrentCulture).ToArray());
    }

    [Admin("BackgroundTasks/Edit/{name}", "BackgroundTasksEdit")]
    public async Task<IActionResult> Edit(string name)
    {
        if (!await IsAllowedAsync())
        {
            return this.ChallengeOrForbid();
        }

        if (tasks.GetTaskByName(name) is not { } task)
        {
            return NotFound();
        }

        var settings = await settingsProvider.GetSettingsAsync(task);
        return View(new BackgroundTaskViewModel
        {
            Name = name,
            Title = settings.Title,
            Description = settings.Description,
            Schedule = settings.Schedule,
            DefaultSchedule = task.GetDefaultSettings().Schedule,
            Enable = settings.Enable,
        });
    }

    [HttpPost, ActionName(nameof(Edit)), Admin("BackgroundTasks/Edit/{name}", "BackgroundTasksEdit")]
    public async Task<IActionResult> EditPost(string name, BackgroundTaskViewModel model)
    {
        if (!await IsAllowedAsync())
        {
            return this.ChallengeOrForbid();
        }

        if (tasks.GetTaskByName(name) is not { } task)
        {
            return NotFound();
        }

        model.DefaultSchedule = task.GetDefaultSettings().Schedule;
        if (model.Schedule is { Length: > 0 } schedule && schedule.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length != 5)
        {
            ModelState.AddModelError(nameof(model.Schedule), S["A schedule has five parts: minute, hour, day of the month, month and day of the week."]);
        }

        if (!ModelState.IsValid)
        {
            return View(model);
        }

        var settings = await settingsProvider.GetSettingsAsync(task);
        await SaveAsync(settings, model.Enable, model.Schedule!);
        await notifier.SuccessAsync(H["The task has been updated."]);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost, Admin("BackgroundTasks/Enable/{name}", "BackgroundTasksEnable")]
    public Task<IActionResult> Enable(string name) => SwitchAsync(name, enable: true);

    [HttpPost, Admin("BackgroundTasks/Disable/{name}", "BackgroundTasksDisable")]
    public Task<IActionResult> Disable(string name) => SwitchAsync(name, enable: false);

    private async Task<IActionResult> SwitchAsync(string name, bool enable)
    {
        if (!await IsAllowedAsync())
        {
            return this.ChallengeOrForbid();
        }

        if (tasks.GetTaskByName(name) is not { } task)
        {
            return NotFound();
        }

        var settings = await settingsProvider.GetSettingsAsync(task);
        await SaveAsync(settings, enable, settings.Schedule);
        return RedirectToAction(nameof(Index));
    }

    // The settings given out may be shared: what is stored is a copy.
    private Task SaveAsync(BackgroundTaskSettings current, bool enable, string schedule)
        => manager.UpdateAsync(current.Name, new BackgroundTaskSettings
        {
            Name = current.Name,
            Title = current.Title,
            Description = current.Description,
            Enable = enable,
            Schedule = schedule,
            LockTimeout = current.LockTimeout,
            LockExpiration = current.LockExpiration,
            UsePipeline = current.UsePipeline,
        });

    private Task<bool> IsAllowedAsync() => authorization.AuthorizeAsync(User, Permissions.ManageBackgroundTasks);
}
