using System.Threading.Tasks;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace DevCrm.Core.Mail.Templates;

/// <summary>The EmailTemplate content type and its index.</summary>
public sealed class EmailTemplateMigrations : DataMigration
{
    private readonly IContentDefinitionManager _definitions;

    public EmailTemplateMigrations(IContentDefinitionManager definitions) => _definitions = definitions;

    public async Task<int> CreateAsync()
    {
        await _definitions.AlterPartDefinitionAsync(nameof(EmailTemplatePart), part => part
            .WithDisplayName("Email template")
            .WithDescription("Subject and body of the mail for an event, in one language."));

        await _definitions.AlterTypeDefinitionAsync(EmailTemplates.ContentType, type => type
            .DisplayedAs("Email template")
            .Creatable().Listable().Draftable().Versionable().Securable()
            .WithPart("TitlePart", part => part.WithPosition("0"))
            .WithPart(nameof(EmailTemplatePart), part => part.WithPosition("1")));

        await SchemaBuilder.CreateMapIndexTableAsync<EmailTemplateIndex>(table => table
            .Column<string>("ContentItemId", column => column.WithLength(26))
            .Column<string>("Event", column => column.WithLength(EmailTemplateChecks.EventLength))
            .Column<string>("Language", column => column.WithLength(EmailTemplateChecks.LanguageLength))
            .Column<bool>("Published")
            .Column<bool>("Latest"));
        await SchemaBuilder.AlterIndexTableAsync<EmailTemplateIndex>(table => table
            .CreateIndex("IDX_EmailTemplateIndex_Event", "Event", "Published", "Language"));
        return 1;
    }
}
