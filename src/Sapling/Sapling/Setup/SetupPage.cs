using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using OrchardCore.Abstractions.Setup;
using OrchardCore.Data;
using OrchardCore.Environment.Shell;
using OrchardCore.Setup.Services;
using Sapling.Shell;
using Sapling.StaticFiles;

namespace Sapling.Setup;

/// <summary>The form that asks for what a set-up needs. It is plain markup: there is no shell yet that could render a view.</summary>
internal sealed class SetupPage(ShellHost host, ISetupService setup, ModuleAssets assets)
{
    // Proves that a form came from this page: another site cannot read it, and must not be able to set this one up.
    private readonly string _token = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    public async Task InvokeAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!host.Settings.IsUninitialized())
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "5";
            await WriteAsync(context, "<h1>One moment</h1><p>The site is being set up.</p>");
        }
        else if (context.Request.Path != "/")
        {
            context.Response.Redirect(context.Request.PathBase + "/");
        }
        else if (HttpMethods.IsPost(context.Request.Method))
        {
            await PostAsync(context);
        }
        else
        {
            await FormAsync(context, new SetupContext { Properties = { [SetupConstants.DatabaseProvider] = DatabaseProviderValue.Sqlite } }, "");
        }
    }

    private async Task PostAsync(HttpContext context)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        var answers = new SetupContext();
        foreach (var name in new[]
        {
            SetupConstants.SiteName, SetupConstants.SiteTimeZone, SetupConstants.AdminUsername, SetupConstants.AdminEmail, SetupConstants.AdminPassword,
            SetupConstants.DatabaseProvider, SetupConstants.DatabaseConnectionString, SetupConstants.DatabaseTablePrefix,
        })
        {
            answers.Properties[name] = form[name].ToString();
        }

        var recipeName = form["RecipeName"].ToString();
        answers.Recipe = (await setup.GetSetupRecipesAsync()).FirstOrDefault(recipe => recipe.Name == recipeName);
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(form["Token"].ToString()), Encoding.UTF8.GetBytes(_token)))
        {
            answers.Errors[""] = "The form has expired. Please send it again.";
        }
        else if (form["PasswordConfirmation"] != form[SetupConstants.AdminPassword])
        {
            answers.Errors["PasswordConfirmation"] = "The two passwords are not the same.";
        }
        else
        {
            await setup.SetupAsync(answers);
        }

        if (answers.Errors.Count == 0)
        {
            context.Response.Redirect(context.Request.PathBase + "/");
            return;
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        await FormAsync(context, answers, recipeName);
    }

    private async Task FormAsync(HttpContext context, SetupContext answers, string recipeName)
    {
        var html = new StringBuilder("<h1>Set up your site</h1>");
        if (answers.Errors.TryGetValue("", out var fault))
        {
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"alert alert-danger\" role=\"alert\">{Encode(fault)}</div>");
        }

        html.Append(CultureInfo.InvariantCulture, $"<form method=\"post\"><input type=\"hidden\" name=\"Token\" value=\"{_token}\">");
        Heading("The site");
        Input(SetupConstants.SiteName, "Name of the site", "text", "organization");
        Select("RecipeName", "Recipe", recipeName, (await setup.GetSetupRecipesAsync()).Select(recipe => (recipe.Name, recipe.DisplayName)));
        Input(SetupConstants.SiteTimeZone, "Time zone (for example Europe/Berlin; empty for UTC)", "text", "off", required: false);
        Heading("The database");
        Select(SetupConstants.DatabaseProvider, "Database", Answer(SetupConstants.DatabaseProvider),
            [(DatabaseProviderValue.Sqlite, "SQLite, a file in App_Data"), (DatabaseProviderValue.Postgres, "PostgreSQL")]);
        Input(SetupConstants.DatabaseConnectionString, "Connection string (PostgreSQL only)", "text", "off", required: false);
        Input(SetupConstants.DatabaseTablePrefix, "Table prefix (optional)", "text", "off", required: false);
        Heading("The administrator");
        Input(SetupConstants.AdminUsername, "User name of the administrator", "text", "username");
        Input(SetupConstants.AdminEmail, "Email address", "email", "email");
        Input(SetupConstants.AdminPassword, "Password", "password", "new-password");
        Input("PasswordConfirmation", "Password again", "password", "new-password");
        html.Append("<button class=\"btn btn-primary\" type=\"submit\">Set up</button></form>");
        await WriteAsync(context, html.ToString());

        string Answer(string name) => answers.Properties.GetValueOrDefault(name)?.ToString() ?? "";

        void Heading(string text) => html.Append(CultureInfo.InvariantCulture, $"<h2 class=\"h5 mt-4 mb-3 pt-3 border-top\">{Encode(text)}</h2>");

        void Input(string name, string label, string type, string autocomplete, bool required = true)
        {
            var value = type == "password" ? "" : Encode(Answer(name));
            Field(name, label, $"<input class=\"form-control{Invalid(name)}\" id=\"{name}\" name=\"{name}\" type=\"{type}\" value=\"{value}\" autocomplete=\"{autocomplete}\"{(required ? " required" : "")}>");
        }

        void Select(string name, string label, string selected, IEnumerable<(string Value, string Text)> options) => Field(
            name, label, $"<select class=\"form-select{Invalid(name)}\" id=\"{name}\" name=\"{name}\">" + string.Concat(options.Select(option =>
                $"<option value=\"{Encode(option.Value)}\"{(option.Value == selected ? " selected" : "")}>{Encode(option.Text)}</option>")) + "</select>");

        void Field(string name, string label, string control) => html.Append(CultureInfo.InvariantCulture,
            $"<div class=\"mb-3\"><label class=\"form-label\" for=\"{name}\">{Encode(label)}</label>{control}{Message(name)}</div>");

        string Invalid(string name) => answers.Errors.ContainsKey(name) ? " is-invalid" : "";

        string Message(string name) => answers.Errors.TryGetValue(name, out var message) ? $"<div class=\"invalid-feedback\">{Encode(message)}</div>" : "";
    }

    private Task WriteAsync(HttpContext context, string body)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        var style = assets.FindEnding("/bootstrap.min.css") is { } path ? $"<link rel=\"stylesheet\" href=\"{context.Request.PathBase}{path}\">" : "";
        return context.Response.WriteAsync(
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
            + $"<title>Set-up</title><link rel=\"icon\" href=\"data:,\">{style}<script>if(matchMedia(\"(prefers-color-scheme: dark)\").matches)document.documentElement.dataset.bsTheme=\"dark\"</script></head><body><main class=\"container py-5\" style=\"max-width:40rem\">{body}</main></body></html>",
            context.RequestAborted);
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
