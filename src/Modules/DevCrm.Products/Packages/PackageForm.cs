using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace DevCrm.Products.Packages;

/// <summary>
/// Reads the upload form of a browser without script, section by section, up to the file: the file itself is left as a
/// stream. The form's hidden fields stand before the file in the page, so they are known when it begins.
/// </summary>
internal sealed class PackageForm
{
    private const int MaxFieldLength = 4096;

    public string Token { get; private set; } = "";

    public string Platform { get; private set; } = "any";

    public string FileName { get; private set; } = "";

    public Stream? File { get; private set; }

    public static bool IsForm(HttpRequest request) =>
        request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;

    public static async Task<PackageForm> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var boundary = MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > 100)
        {
            throw new PackageRefusedException("The form is not readable.");
        }

        var form = new PackageForm();
        var reader = new MultipartReader(boundary, request.Body);
        while (form.File is null && await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            await form.TakeAsync(section, cancellationToken);
        }

        return form;
    }

    private async Task TakeAsync(MultipartSection section, CancellationToken cancellationToken)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
        {
            return;
        }

        if (disposition.IsFileDisposition())
        {
            var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
            // Some browsers send the path of the file along.
            FileName = HeaderUtilities.RemoveQuotes(name).Value?.Split('/', '\\')[^1] ?? "";
            File = section.Body;
            return;
        }

        using var text = new StreamReader(section.Body);
        var buffer = new char[MaxFieldLength];
        var length = await text.ReadBlockAsync(buffer, cancellationToken);
        var value = new string(buffer, 0, length);
        switch (HeaderUtilities.RemoveQuotes(disposition.Name).Value)
        {
            case "__RequestVerificationToken":
                Token = value;
                break;
            case "platform":
                Platform = value.Trim();
                break;
        }
    }
}
