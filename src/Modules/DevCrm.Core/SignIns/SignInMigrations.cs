using System;
using System.Threading.Tasks;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace DevCrm.Core.SignIns;

/// <summary>The index of attempts to sign in.</summary>
public sealed class SignInMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<SignInRecordIndex>(table => table
            .Column<DateTime>("CreatedUtc", column => column.NotNull())
            .Column<string>("Outcome", column => column.NotNull().WithLength(30))
            .Column<string>("TypedName", column => column.NotNull().WithLength(SignInRecord.NameLength))
            .Column<string>("UserName", column => column.WithLength(SignInRecord.NameLength))
            .Column<string>("UserId", column => column.WithLength(SignInRecord.UserIdLength))
            .Column<string>("Address", column => column.WithLength(SignInRecord.AddressLength)));
        await SchemaBuilder.AlterIndexTableAsync<SignInRecordIndex>(table =>
        {
            table.CreateIndex("IDX_SignInRecordIndex_CreatedUtc", "CreatedUtc");
            table.CreateIndex("IDX_SignInRecordIndex_TypedName", "TypedName", "CreatedUtc");
            table.CreateIndex("IDX_SignInRecordIndex_UserName", "UserName", "CreatedUtc");
            table.CreateIndex("IDX_SignInRecordIndex_UserId", "UserId", "CreatedUtc");
            table.CreateIndex("IDX_SignInRecordIndex_Address", "Address", "CreatedUtc");
        });
        return 1;
    }
}
