global using Microsoft.AspNetCore.Builder;
global using Microsoft.Extensions.DependencyInjection;
global using Microsoft.Extensions.Logging;
global using StoreTracking.Grains.Interfaces;
global using StoreTracking.Testing;
