// The program: Node 24 on Linux, always awake, reached over HTTPS only, and told everything it needs by its settings.
param location string
param tags object
param token string
param sku string
param logLevel string
param identityId string
param appId string
param tenantId string
param storageAccountName string
param workspaceId string

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-clerk-${token}'
  location: location
  tags: tags
  kind: 'linux'
  sku: { name: sku }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2025-03-01' = {
  name: 'app-clerk-${token}'
  location: location
  tags: union(tags, { 'azd-service-name': 'clerk' })
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      // What `npm run bot` runs, without npm between the program and the signal to stop.
      appCommandLine: 'node src/main.ts'
      alwaysOn: true
      healthCheckPath: '/health'
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      http20Enabled: true
    }
  }
}

resource settings 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: site
  name: 'appsettings'
  properties: {
    MicrosoftAppId: appId
    MicrosoftAppTenantId: tenantId
    MicrosoftAppType: 'UserAssignedMsi'
    AZURE_STORAGE_ACCOUNT: storageAccountName
    AZURE_CLIENT_ID: appId
    LOG_LEVEL: logLevel
    // The platform's own: install what the lock file says, where the program will run.
    SCM_DO_BUILD_DURING_DEPLOYMENT: 'true'
    CUSTOM_BUILD_COMMAND: 'npm ci --omit=dev'
  }
}

// Deployment signs in with Entra; the user name and password that App Service would otherwise issue are off.
resource noPasswordForDeployment 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: site
  name: 'scm'
  properties: { allow: false }
}

resource noPasswordForFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: site
  name: 'ftp'
  properties: { allow: false }
}

// The program writes its log to the console as JSON. The platform takes it from there, so no agent runs inside.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: site
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
      { category: 'AppServiceAuditLogs', enabled: true }
    ]
    metrics: [
      { category: 'AllMetrics', enabled: true }
    ]
  }
}

output host string = site.properties.defaultHostName
