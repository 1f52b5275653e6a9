using OrchardCore.Data.Migration;
using OrchardCore.Users.Indexes;
using YesSql.Sql;

namespace OrchardCore.Users;

/// <summary>The index tables of users, as Orchard Core has them at this version.</summary>
internal sealed class Migrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<UserIndex>(table => table
            .Column<string>(nameof(UserIndex.NormalizedUserName))
            .Column<string>(nameof(UserIndex.NormalizedEmail))
            .Column<bool>(nameof(UserIndex.IsEnabled), column => column.NotNull().WithDefault(true))
            .Column<bool>(nameof(UserIndex.IsLockoutEnabled), column => column.NotNull().WithDefault(false))
            .Column<DateTime?>(nameof(UserIndex.LockoutEndUtc), column => column.Nullable())
            .Column<int>(nameof(UserIndex.AccessFailedCount), column => column.NotNull().WithDefault(0))
            .Column<string>(nameof(UserIndex.UserId)));
        await SchemaBuilder.AlterIndexTableAsync<UserIndex>(table => table.CreateIndex(
            "IDX_UserIndex_DocumentId", "DocumentId", "UserId", "NormalizedUserName", "NormalizedEmail", "IsEnabled"));
        await SchemaBuilder.AlterIndexTableAsync<UserIndex>(table => table.CreateIndex(
            "IDX_UserIndex_Lockout", "DocumentId", "IsLockoutEnabled", "LockoutEndUtc", "AccessFailedCount"));

        await SchemaBuilder.CreateReduceIndexTableAsync<UserByRoleNameIndex>(table => table
            .Column<string>(nameof(UserByRoleNameIndex.RoleName))
            .Column<int>(nameof(UserByRoleNameIndex.Count)));
        await SchemaBuilder.AlterIndexTableAsync<UserByRoleNameIndex>(table => table.CreateIndex(
            "IDX_UserByRoleNameIndex_RoleName", "RoleName"));

        await SchemaBuilder.CreateMapIndexTableAsync<UserByLoginInfoIndex>(table => table
            .Column<string>(nameof(UserByLoginInfoIndex.LoginProvider))
            .Column<string>(nameof(UserByLoginInfoIndex.ProviderKey)));
        await SchemaBuilder.AlterIndexTableAsync<UserByLoginInfoIndex>(table => table.CreateIndex(
            "IDX_UserByLoginInfoIndex_DocumentId", "DocumentId", "LoginProvider", "ProviderKey"));

        await SchemaBuilder.CreateMapIndexTableAsync<UserByClaimIndex>(table => table
            .Column<string>(nameof(UserByClaimIndex.ClaimType))
            .Column<string>(nameof(UserByClaimIndex.ClaimValue)));
        await SchemaBuilder.AlterIndexTableAsync<UserByClaimIndex>(table => table.CreateIndex(
            "IDX_UserByClaimIndex_DocumentId", "DocumentId", "ClaimType", "ClaimValue"));

        return 13;
    }
}
