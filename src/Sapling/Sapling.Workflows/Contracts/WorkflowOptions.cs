using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Workflows.Activities;

namespace OrchardCore.Workflows.Options
{
    /// <summary>Which activities there are, by class.</summary>
    public class WorkflowOptions
    {
        private readonly HashSet<Type> _types = [];

        public IEnumerable<Type> ActivityTypes => _types;

        public WorkflowOptions RegisterActivity(Type activityType, Type? driverType = null)
        {
            _types.Add(activityType);
            return this;
        }
    }
}

namespace OrchardCore.Workflows.Helpers
{
    public static class ServiceCollectionExtensions
    {
        /// <summary>Makes an activity available, with the driver of its shapes.</summary>
        public static IServiceCollection AddActivity<TActivity, TDriver>(this IServiceCollection services)
            where TActivity : class, IActivity
            where TDriver : class, IDisplayDriver<IActivity> =>
            services
                .Configure<Options.WorkflowOptions>(options => options.RegisterActivity(typeof(TActivity), typeof(TDriver)))
                .AddScoped<IDisplayDriver<IActivity>, TDriver>();
    }
}
