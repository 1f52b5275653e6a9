using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Workflows.Activities;

namespace OrchardCore.Workflows.Options
{
    /// <summary>Which activities there are, each with the drivers of its editor.</summary>
    public class WorkflowOptions
    {
        private readonly Dictionary<Type, ActivityRegistration> _registrations = [];

        public IEnumerable<Type> ActivityTypes => _registrations.Keys;
        public IEnumerable<Type> ActivityDisplayDriverTypes => _registrations.Values.SelectMany(registration => registration.DriverTypes);

        public WorkflowOptions RegisterActivity(Type activityType, Type? driverType = null)
        {
            if (!_registrations.TryGetValue(activityType, out var registration))
            {
                _registrations[activityType] = registration = new ActivityRegistration(activityType);
            }
            if (driverType is not null)
            {
                registration.DriverTypes.Add(driverType);
            }
            return this;
        }

        public WorkflowOptions UnregisterActivityType(Type activityType)
        {
            _registrations.Remove(activityType);
            return this;
        }

        public bool IsActivityRegistered(Type activityType) => _registrations.ContainsKey(activityType);
    }

    public class ActivityRegistration
    {
        public ActivityRegistration(Type activityType) => ActivityType = activityType;

        public ActivityRegistration(Type activityType, Type driverType) : this(activityType) => DriverTypes.Add(driverType);

        public Type ActivityType { get; }
        public HashSet<Type> DriverTypes { get; } = [];
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
