using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using DevCrm.Testing.Hosting;
using DevCrm.Testing.Site;

namespace DevCrm.Campaigns.Tests;

/// <summary>An administrator who makes releases, as the pages of the admin let one.</summary>
public sealed class ReleaseDesk : IDisposable
{
    private const string Types = "/Admin/Workflows/Types";
    private const string Workflow = "Release published: mail it to those entitled";

    private ReleaseDesk(SiteClient admin) => Admin = admin;

    public SiteClient Admin { get; }

    public static async Task<ReleaseDesk> OpenAsync(DevCrmHost host)
    {
        var admin = new SiteClient(host.BaseAddress);
        (await admin.SignInAsync(DevCrmHost.AdminUser, DevCrmHost.AdminPassword, "/admin")).EnsureOk();
        return new ReleaseDesk(admin);
    }

    /// <summary>A draft with a package, then published; the address of its editor.</summary>
    public async Task<string> PublishAsync(string product, string version)
    {
        var editor = await DraftAsync(product, version);
        await UploadAsync(editor, version);
        await PublishAsync(editor);
        return editor;
    }

    /// <summary>The address of the new draft's editor.</summary>
    public async Task<string> DraftAsync(string product, string version)
    {
        var form = (await Admin.GetAsync("/Admin/Contents/ContentTypes/Release/Create")).EnsureOk();
        var option = form.Document.QuerySelectorAll("select[name='ReleasePart.ProductId'] option")
            .First(choice => choice.TextContent.Contains(product, StringComparison.Ordinal));
        var page = await SubmitAsync(form, "submit.SaveAndContinue", new()
        {
            ["ReleasePart.ProductId"] = option.GetAttribute("value")!,
            ["ReleasePart.Version"] = version,
            ["ReleasePart.Notes"] = "## New\n\n- **Faster** restores",
        });
        return page.EnsureOk().Address.AbsolutePath;
    }

    public async Task UploadAsync(string editor, string version)
    {
        var id = editor.Split('/')[^2];
        var page = (await Admin.GetAsync($"/Admin/devcrm/releases/{id}/packages")).EnsureOk();
        var address = page.Document.QuerySelector("[data-devcrm-upload]")!.GetAttribute("data-devcrm-upload")!;
        var bytes = new byte[1000];
        "PK\u0003\u0004"u8.CopyTo(bytes);
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(page.Address, $"{address}?fileName=package-{version}.zip&platform=any")) { Content = content };
        request.Headers.Add("RequestVerificationToken", page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value"));
        using var response = await Admin.Http.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }

    public async Task PublishAsync(string editor) =>
        (await SubmitAsync((await Admin.GetAsync(editor)).EnsureOk(), "submit.PublishAndContinue", [])).EnsureOk();

    /// <summary>Switches the shipped workflow on or off.</summary>
    public async Task ToggleWorkflowAsync()
    {
        var page = (await Admin.GetAsync(Types)).EnsureOk();
        var button = page.Document.QuerySelectorAll("button[aria-label]")
            .First(candidate => candidate.GetAttribute("aria-label")!.EndsWith(Workflow, StringComparison.Ordinal));
        button.Closest("form")!.Id = "toggle-under-test";
        (await Admin.SubmitAsync(page, "#toggle-under-test")).EnsureOk();
    }

    /// <summary>Invites an address into an account.</summary>
    public async Task InviteAsync(string accountId, string email)
    {
        var page = (await Admin.GetAsync($"/Admin/Contents/ContentItems/{accountId}/Edit")).EnsureOk();
        var button = page.Document.QuerySelector("button[formaction*='/Invite']")!;
        var form = (IHtmlFormElement)button.Closest("form")!;
        form.Id = "invite-under-test";
        form.SetAttribute("action", button.GetAttribute("formaction")!);
        (await Admin.SubmitAsync(page, "#invite-under-test", new Dictionary<string, string> { ["InviteEmail"] = email, ["InviteRole"] = "Member" })).EnsureOk();
    }

    /// <summary>Makes a licence for the account of the demo data with this name.</summary>
    public async Task LicenseAsync(string account, string planId)
    {
        var form = (await Admin.GetAsync("/Admin/Contents/ContentTypes/License/Create")).EnsureOk();
        var made = await SubmitAsync(form, "submit.Publish", new()
        {
            ["TitlePart.Title"] = "Licence under test",
            ["LicensePart.AccountId"] = account,
            ["LicensePart.PlanId"] = planId,
            ["LicensePart.EndByPlan"] = "true",
        });
        Assert.DoesNotContain("field-validation-error", made.EnsureOk().Html, StringComparison.Ordinal);
    }

    public void Dispose() => Admin.Dispose();

    private async Task<SitePage> SubmitAsync(SitePage page, string button, Dictionary<string, string> values)
    {
        var form = (IHtmlFormElement)page.Document.QuerySelector("[name^='ReleasePart.'], [name^='LicensePart.']")!.Closest("form")!;
        form.Id = "content-under-test";
        return await Admin.SubmitAsync(page, "#content-under-test", values, button);
    }
}
