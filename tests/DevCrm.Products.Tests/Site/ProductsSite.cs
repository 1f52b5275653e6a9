using System.Net.Http.Headers;
using DevCrm.Products.Tests.Site;
using DevCrm.Testing.Hosting;
using DevCrm.Testing.Site;

[assembly: AssemblyFixture(typeof(ProductsSite))]

namespace DevCrm.Products.Tests.Site;

/// <summary>One running host with the demo data for all tests here, and a signed-in administrator.</summary>
public sealed class ProductsSite : IAsyncLifetime
{
    /// <summary>A release of the demo recipe with one package.</summary>
    public const string ReleaseId = "4demoreleaseent01410000002";

    private DevCrmHost? _host;
    private SiteClient? _staff;

    public DevCrmHost Host => _host ?? throw new InvalidOperationException("The host is not running.");

    public SiteClient Staff => _staff ?? throw new InvalidOperationException("Nobody is signed in.");

    public string PackageFolder => Path.Combine(Host.ContentRoot, "App_Data", "Sites", "Default", "Packages");

    public async ValueTask InitializeAsync()
    {
        _host = await DevCrmHost.StartAsync();
        _staff = new SiteClient(_host.BaseAddress);
        (await _staff.SignInAsync(DevCrmHost.AdminUser, DevCrmHost.AdminPassword)).EnsureOk();
    }

    public async ValueTask DisposeAsync()
    {
        _staff?.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    public async Task<SitePage> PackagesPageAsync(string releaseId = ReleaseId) =>
        (await Staff.GetAsync($"/Admin/devcrm/releases/{releaseId}/packages")).EnsureOk();

    public static string Token(SitePage page) =>
        page.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value")
        ?? throw new InvalidOperationException("The page has no token:\n" + page.Html);

    public static string UploadAddress(SitePage page) =>
        page.Document.QuerySelector("[data-devcrm-upload]")?.GetAttribute("data-devcrm-upload")
        ?? throw new InvalidOperationException("The page has no upload:\n" + page.Html);

    /// <summary>The address of a published package of the demo release.</summary>
    public async Task<string> PackageAddressAsync() =>
        (await PackagesPageAsync()).Document.QuerySelector("a[href*='/api/v1/downloads/']")!.GetAttribute("href")!;

    /// <summary>The raw file as the body, as the page's script sends it.</summary>
    public async Task<HttpResponseMessage> UploadAsync(SitePage page, string fileName, HttpContent content, string? token = null)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri(page.Address, $"{UploadAddress(page)}?fileName={Uri.EscapeDataString(fileName)}&platform=any"))
        {
            Content = content,
        };
        request.Headers.Add("RequestVerificationToken", token ?? Token(page));
        return await Staff.Http.SendAsync(request);
    }

    public static byte[] Zip(int length = 1000)
    {
        var bytes = new byte[length];
        "PK\u0003\u0004"u8.CopyTo(bytes);
        return bytes;
    }

    public int StoredFiles() =>
        Directory.Exists(PackageFolder) ? Directory.GetFiles(PackageFolder, "*", SearchOption.AllDirectories).Length : 0;
}
